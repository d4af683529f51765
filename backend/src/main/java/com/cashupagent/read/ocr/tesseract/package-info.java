/** Tesseract, from the native library that the program brings along. */
@NullMarked
package com.cashupagent.read.ocr.tesseract;

import org.jspecify.annotations.NullMarked;
