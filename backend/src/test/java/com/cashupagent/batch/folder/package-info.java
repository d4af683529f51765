@NullMarked
package com.cashupagent.batch.folder;

import org.jspecify.annotations.NullMarked;
