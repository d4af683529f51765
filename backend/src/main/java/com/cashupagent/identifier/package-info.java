/** Numbers that name a party or an account: whether they can be right, by the rules of those who give them out. */
@NullMarked
package com.cashupagent.identifier;

import org.jspecify.annotations.NullMarked;
