/** Three invoices to try, drawn by this module: different vendors, countries and layouts, sums that add up. */
@NullMarked
package com.cashupagent.demo.samples;

import org.jspecify.annotations.NullMarked;
