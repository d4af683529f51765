package com.cashupagent.deliver.erp.posting;

import com.cashupagent.ops.ErpMeters;
import java.time.Duration;

/**
 * What the jobs that call ERP systems share.
 *
 * @param lanes who may call now
 * @param node this one's name, the same after a restart
 * @param lease longer than a whole attempt can take
 */
record Calls(Lanes lanes, String node, Duration lease, ErpMeters meters) {}
