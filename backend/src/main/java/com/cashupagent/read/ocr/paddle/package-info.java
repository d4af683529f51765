/** PP-OCR on ONNX Runtime: strongest on receipts and photos. */
@NullMarked
package com.cashupagent.read.ocr.paddle;

import org.jspecify.annotations.NullMarked;
