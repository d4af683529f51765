package com.cashupagent.demo;

/**
 * What the page needs to embed the widget.
 *
 * @param api origin of the API and the CDN
 * @param organisation the guide's {@code client_id}
 * @param publishableKey the widget's {@code apiKey}
 */
public record PortalPage(String api, String organisation, String publishableKey) {}
