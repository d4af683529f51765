/** A partner's host page with the widget on it, and the launcher that brings up everything a newcomer wants to see. */
@NullMarked
package com.cashupagent.demo;

import org.jspecify.annotations.NullMarked;
