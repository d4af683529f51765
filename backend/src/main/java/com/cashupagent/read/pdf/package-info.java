/** PDF files to words with boxes; the only place that knows PDFBox. */
@NullMarked
package com.cashupagent.read.pdf;

import org.jspecify.annotations.NullMarked;
