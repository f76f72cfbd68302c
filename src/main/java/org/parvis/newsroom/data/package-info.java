/** The open workshop: data sets told as stories, read from spreadsheets, shown as tables. */
@NullMarked
package org.parvis.newsroom.data;

import org.jspecify.annotations.NullMarked;
