/** What is public, for programs: JSON under one address, described by OpenAPI. */
@NullMarked
package org.parvis.catalogue.api;

import org.jspecify.annotations.NullMarked;
