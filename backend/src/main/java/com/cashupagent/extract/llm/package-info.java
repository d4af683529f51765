/** Asks a language model, and believes it only what stands on the page. */
@NullMarked
package com.cashupagent.extract.llm;

import org.jspecify.annotations.NullMarked;
