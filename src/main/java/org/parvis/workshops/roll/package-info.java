/** Who is enrolled and who came: enrolment, roll call, sheets to sign, figures. */
@NullMarked
package org.parvis.workshops.roll;

import org.jspecify.annotations.NullMarked;
