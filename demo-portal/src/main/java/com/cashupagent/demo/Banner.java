package com.cashupagent.demo;

/** What the launcher prints once everything answers. */
final class Banner {
    private static final String TEXT = """

              CashUp Agent is up.

                Partner portal   %1$s      drop an invoice here
                API and CDN      %2$s      reference at %2$s/docs

              Sample login (organisation %3$s)
                client_id        %4$s
                client_secret    %5$s
                publishable key  %6$s

              The same over REST:
                TOKEN=$(curl -s %2$s/oauth/token -d grant_type=client_credentials \\
                  -d client_id=%4$s -d client_secret=%5$s \\
                  -d 'scope=document:process document:read' | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/')
                curl -s %1$s/samples/bottles-and-corks.pdf -o invoice.pdf
                curl -s -H "Authorization: Bearer $TOKEN" -F file=@invoice.pdf -F client_id=%3$s \\
                  %2$s/api/v1/process-document

              And without a server:
                java -jar backend/target/cashup.jar extract invoice.pdf

              Ctrl-C stops everything.
            """;

    private Banner() {}

    static String text(Demo demo) {
        PartnerLogin login = demo.login();
        return TEXT.formatted(
                demo.portalAddress(),
                demo.apiAddress(),
                Demo.ORGANISATION,
                login.clientId(),
                login.clientSecret(),
                login.publishableKey());
    }
}
