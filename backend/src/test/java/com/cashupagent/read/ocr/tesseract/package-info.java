@NullMarked
package com.cashupagent.read.ocr.tesseract;

import org.jspecify.annotations.NullMarked;
