package com.cashupagent.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server and the partner's portal, each on its own port and so its own origin, with a login for both. */
public final class Demo implements AutoCloseable {
    /** The organisation that the sample login is bound to. */
    public static final String ORGANISATION = "eabl_main";

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final AgentProcess agent;
    private final Portal portal;
    private final String apiAddress;
    private final PartnerLogin login;

    private Demo(AgentProcess agent, Portal portal, String apiAddress, PartnerLogin login) {
        this.agent = agent;
        this.portal = portal;
        this.apiAddress = apiAddress;
        this.login = login;
    }

    /** Brings everything up; returns when both addresses answer. */
    public static Demo start(DemoSettings settings) throws IOException, InterruptedException {
        if (!Files.isRegularFile(settings.jar())) {
            throw new IOException(settings.jar() + " is missing; build it with: mvn -q -DskipTests package");
        }
        int portalPort = Ports.freeOr(settings.portalPort());
        int apiPort = Ports.freeOr(settings.apiPort());
        String origin = "http://localhost:" + portalPort;
        String api = "http://localhost:" + apiPort;
        PartnerLogin login = login(settings, origin);
        AgentProcess agent = AgentProcess.serve(settings.jar(), settings.dataDir(), apiPort);
        try {
            Books books = new Books(api, login, new Vendors(settings.dataDir()));
            books.prepare();
            Portal portal = Portal.start(
                    portalPort, new PortalPage(api, ORGANISATION, login.publishableKey()), Optional.of(books));
            return new Demo(agent, portal, api, login);
        } catch (IOException | InterruptedException | RuntimeException e) {
            agent.close();
            throw e;
        }
    }

    /** Whoever makes the login makes the data folder, too, with owner-only rights. */
    private static PartnerLogin login(DemoSettings settings, String origin) throws IOException, InterruptedException {
        LoginFile file = new LoginFile(settings.dataDir());
        Optional<PartnerLogin> kept = file.read(origin);
        if (kept.isPresent()) {
            return kept.get();
        }
        PartnerLogin created = AgentProcess.createLogin(settings.jar(), settings.dataDir(), ORGANISATION, origin);
        file.write(origin, created);
        return created;
    }

    /** Where the API and the CDN answer, without a slash at the end. */
    public String apiAddress() {
        return apiAddress;
    }

    /** Where the partner's page is. */
    public String portalAddress() {
        return portal.address();
    }

    /** The sample login. */
    public PartnerLogin login() {
        return login;
    }

    /** Returns when the server has ended. */
    int waitFor() throws InterruptedException {
        return agent.waitFor();
    }

    @Override
    public void close() {
        portal.close();
        agent.close();
        LOG.debug("demo stopped");
    }
}
