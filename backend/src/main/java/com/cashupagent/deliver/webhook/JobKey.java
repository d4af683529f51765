package com.cashupagent.deliver.webhook;

import com.cashupagent.store.WebhookDelivery;

/**
 * What the key of a delivery's job says. The endpoint stands in it so that a job whose delivery is gone can still hand
 * its turn to the next.
 *
 * @param number of the job: an older one may do nothing
 */
record JobKey(String endpointId, String deliveryId, int number) {

    private static final String SEPARATOR = "/";

    static String of(WebhookDelivery delivery) {
        return String.join(SEPARATOR, delivery.endpointId(), delivery.id(), Integer.toString(delivery.job()));
    }

    static JobKey parse(String key) {
        String[] parts = key.split(SEPARATOR);
        return new JobKey(parts[0], parts[1], Integer.parseInt(parts[2]));
    }
}
