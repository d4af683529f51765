/** The tier for documents that carry their data: what the XML says, with the place on the page where it is printed. */
@NullMarked
package com.cashupagent.extract.einvoice;

import org.jspecify.annotations.NullMarked;
