@NullMarked
package org.parvis.platform.web;

import org.jspecify.annotations.NullMarked;
