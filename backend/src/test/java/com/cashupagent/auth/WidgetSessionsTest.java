package com.cashupagent.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WidgetSessionsTest {

    private static final String PORTAL = "https://portal.test";

    private final PartnerKey userKey = PartnerKey.make("users");
    private AuthFixture fixture;
    private IssuedCredential issued;

    @BeforeEach
    void open(@TempDir Path folder) {
        fixture = new AuthFixture(folder);
        issued = fixture.credentials.create(new NewCredential(
                Set.of("eabl_main", "other"),
                Set.of("HTTPS://Portal.test:443/", "http://localhost:8090"),
                Set.of(),
                true,
                null,
                userKey.publicHalf()));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aSessionMaySubmitAndReadItsOwnAndNothingElse() {
        WidgetSessions.Session session = open(PORTAL, "eabl_main");

        assertThat(session.expiresIn()).isEqualTo(600);
        Principal principal = from(session, PORTAL);
        assertThat(principal.scopes()).containsExactlyInAnyOrder("document:process", "document:read");
        assertThat(principal.organisations()).containsExactly("eabl_main");
        assertThat(principal.submitter()).isEqualTo("widget:" + session.sessionId());
        assertThat(principal.maySee("eabl_main", principal.submitter())).isTrue();
        assertThat(principal.maySee("eabl_main", "widget:ws_somebody")).isFalse();
        refused(ErrorCode.INSUFFICIENT_SCOPE, () -> principal.require(Scope.DOCUMENT_ERASE));
    }

    @Test
    void theKeyWorksFromItsOriginsOnly() {
        open("http://localhost:8090", "eabl_main");
        for (String foreign : new String[] {
            "https://evil.test", "http://portal.test", "https://portal.test:444", "https://portal.test.evil", "null", ""
        }) {
            refused(ErrorCode.ORIGIN_FORBIDDEN, () -> open(foreign, "eabl_main"));
        }
    }

    @Test
    void theOrganisationMustBeTheCredentials() {
        refused(ErrorCode.ORGANISATION_FORBIDDEN, () -> open(PORTAL, "somebody"));
    }

    @Test
    void anUnknownOrRevokedKeyIsRefused() {
        refused(ErrorCode.INVALID_PUBLISHABLE_KEY, () -> request("pk_live_unknown", PORTAL, null, null));
        WidgetSessions.Session session = open(PORTAL, "eabl_main");
        fixture.credentials.revoke(issued.clientId());

        refused(ErrorCode.INVALID_PUBLISHABLE_KEY, () -> open(PORTAL, "eabl_main"));
        refused(ErrorCode.UNAUTHENTICATED, () -> from(session, PORTAL));
    }

    @Test
    void aSessionIsBoundToItsOriginAndTenMinutes() {
        WidgetSessions.Session session = open(PORTAL, "eabl_main");

        refused(ErrorCode.ORIGIN_FORBIDDEN, () -> from(session, "http://localhost:8090"));
        refused(ErrorCode.ORIGIN_FORBIDDEN, () -> from(session, "null"));
        refused(
                ErrorCode.ORIGIN_FORBIDDEN,
                () -> fixture.auth
                        .authenticator()
                        .authenticate(Optional.of("Bearer " + session.accessToken()), Optional.empty()));
        fixture.pass(Duration.ofMinutes(10));
        refused(ErrorCode.UNAUTHENTICATED, () -> from(session, PORTAL));
    }

    @Test
    void aRenewedSessionKeepsItsDocuments() {
        WidgetSessions.Session first = open(PORTAL, "eabl_main");
        fixture.pass(Duration.ofMinutes(15));

        WidgetSessions.Session renewed = request(issued.publishableKey(), PORTAL, null, first.accessToken());

        assertThat(renewed.sessionId()).isEqualTo(first.sessionId());
        assertThat(from(renewed, PORTAL).submitter()).isEqualTo("widget:" + first.sessionId());
        assertThat(request(issued.publishableKey(), "http://localhost:8090", null, first.accessToken())
                        .sessionId())
                .isNotEqualTo(first.sessionId());
        assertThat(request(issued.publishableKey(), PORTAL, null, fixture.token(issued))
                        .sessionId())
                .isNotEqualTo(first.sessionId());
    }

    @Test
    void aUserTokenGivesTheDocumentsTheUsersIdentity() {
        String token = userKey.sign(user("jane@partner.test"));

        WidgetSessions.Session session = request(issued.publishableKey(), PORTAL, token, null);

        assertThat(from(session, PORTAL).submitter()).isEqualTo("widget:" + session.sessionId() + ":jane@partner.test");
        WidgetSessions.Session anonymous = request(issued.publishableKey(), PORTAL, null, session.accessToken());
        assertThat(anonymous.sessionId()).isNotEqualTo(session.sessionId());
    }

    @Test
    void aUserTokenThatDoesNotHoldIsRefused() {
        refused(
                ErrorCode.INVALID_USER_TOKEN,
                () -> withUser(PartnerKey.make("users").sign(user("x"))));
        refused(ErrorCode.INVALID_USER_TOKEN, () -> withUser("nonsense"));
        refused(ErrorCode.INVALID_USER_TOKEN, () -> withUser(userKey.sign(user(" "))));
        refused(ErrorCode.INVALID_USER_TOKEN, () -> withUser(userKey.sign(user("x".repeat(121)))));
        String old = userKey.sign(user("x"));
        fixture.pass(Duration.ofHours(2));
        refused(ErrorCode.INVALID_USER_TOKEN, () -> withUser(old));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://a.b/path", "ftp://a.b", "a.b", "https://", "https://u:p@a.b", "https://*.a.b", "*"})
    void whatIsNoOriginCannotBeRegistered(String origin) {
        assertThat(Origin.parse(origin)).isEmpty();
    }

    private JWTClaimsSet user(String name) {
        return new JWTClaimsSet.Builder()
                .subject(name)
                .expirationTime(Date.from(fixture.clock.instant().plus(Duration.ofHours(1))))
                .build();
    }

    private WidgetSessions.Session withUser(String token) {
        return request(issued.publishableKey(), PORTAL, token, null);
    }

    private WidgetSessions.Session open(String origin, String organisation) {
        return fixture.auth
                .widgetSessions()
                .open(new WidgetSessions.Request(
                        issued.publishableKey(),
                        Optional.of(organisation),
                        Optional.empty(),
                        Optional.of(origin),
                        Optional.empty(),
                        "10.0.0.1"));
    }

    private WidgetSessions.Session request(
            String key,
            String origin,
            @org.jspecify.annotations.Nullable String userToken,
            @org.jspecify.annotations.Nullable String earlier) {
        return fixture.auth
                .widgetSessions()
                .open(new WidgetSessions.Request(
                        key,
                        Optional.of("eabl_main"),
                        Optional.ofNullable(userToken),
                        Optional.of(origin),
                        Optional.ofNullable(earlier).map(token -> "Bearer " + token),
                        "10.0.0.1"));
    }

    private Principal from(WidgetSessions.Session session, String origin) {
        return fixture.auth
                .authenticator()
                .authenticate(Optional.of("Bearer " + session.accessToken()), Optional.of(origin));
    }

    private static void refused(ErrorCode code, ThrowingCallable call) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, call);
        assertThat(thrown).isNotNull();
        assertThat(thrown.code()).isEqualTo(code);
    }
}
