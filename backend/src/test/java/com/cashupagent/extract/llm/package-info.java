@NullMarked
package com.cashupagent.extract.llm;

import org.jspecify.annotations.NullMarked;
