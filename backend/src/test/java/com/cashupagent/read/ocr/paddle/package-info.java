@NullMarked
package com.cashupagent.read.ocr.paddle;

import org.jspecify.annotations.NullMarked;
