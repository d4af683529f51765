package com.cashupagent.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.cashupagent.net.OutboundException.Reason;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of address that must not be reached, as a literal and behind a name. */
class OutboundGuardTest {

    private static final OutboundGuard STRICT = new OutboundGuard(false);
    private static final OutboundGuard LENIENT = new OutboundGuard(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.1.2.3",
                "169.254.0.1",
                "169.254.169.254",
                "169.254.170.2",
                "100.100.100.200",
                "168.63.129.16",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::8.8.8.8",
                "64:ff9b:1::a00:1",
                "100::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:2::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:808:808::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fd12:3456::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1",
                "4000::1"
            })
    void refusesTheAddressAsLiteralAndBehindAName(String address) throws UnknownHostException {
        String literal = address.contains(":") ? "[" + address + "]" : address;
        assertRefused(STRICT, "https://" + literal + "/hook");
        assertRefused(STRICT, "https://" + literal + ":8443/hook");

        OutboundGuard named = new OutboundGuard(false, host -> List.of(InetAddress.getByName(address)));
        assertThat(catchThrowableOfType(OutboundException.class, () -> named.resolve("receiver.test")))
                .extracting(OutboundException::reason)
                .isEqualTo(Reason.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450:4001::1",
                "2001:4860:4860::8888",
                "2003::1"
            })
    void letsThePublicInternetPass(String address) throws Exception {
        OutboundGuard guard = new OutboundGuard(false, host -> List.of(InetAddress.getByName(address)));
        String literal = address.contains(":") ? "[" + address + "]" : address;

        assertThatCode(() -> guard.check(URI.create("https://" + literal + "/hook")))
                .doesNotThrowAnyException();
        assertThat(guard.resolve("receiver.test")).containsExactly(InetAddress.getByName(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.1/",
                "https://2130706433/",
                "https://0177.0.0.1/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://010.0.0.1/",
                "https://8.8.8/",
                "https://256.1.1.1/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::ffff:8.8.8.8]/",
                "https://[0:0:0:0:0:ffff:a00:1]/"
            })
    void refusesFormsThatReadersDifferOn(String uri) {
        assertRefused(STRICT, uri);
        assertRefused(LENIENT, uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/",
                "https://LOCALHOST/",
                "https://localhost./",
                "https://a.localhost/",
                "https://printer.local/",
                "https://metadata.google.internal/",
                "https://router.home.arpa/",
                "http://example.com/",
                "ftp://example.com/",
                "file:///etc/passwd",
                "https:///nohost",
                "//example.com/",
                "https:example.com",
                "hook",
                "https://user@example.com/",
                "https://user:password@example.com/"
            })
    void refusesOtherSchemesNamesOfThisNetworkAndLogins(String uri) {
        assertRefused(STRICT, uri);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertRefused(STRICT, "https://example.com/" + "a".repeat(2_048));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com", "https://example.com:8443/a?b=c", "https://EXAMPLE.com/",
                "HTTPS://example.com/", "https://xn--bcher-kva.example/", "https://localhost.example.com/",
                "https://1and1.example/"
            })
    void acceptsOrdinaryAddresses(String uri) {
        assertThatCode(() -> STRICT.check(URI.create(uri))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:5000/hook, true",
        "http://localhost:5000/hook, true",
        "https://10.1.2.3/, true",
        "http://192.168.1.10/, true",
        "http://[::1]:5000/, true",
        "http://[fd12::1]/, true",
        "http://169.254.169.254/latest/meta-data, false",
        "http://[fd00:ec2::254]/, false",
        "http://0.0.0.0/, false",
        "http://224.0.0.1/, false",
        "http://[::]/, false",
        "http://[64:ff9b::a00:1]/, false",
        "http://user:pw@127.0.0.1/, false",
        "ftp://127.0.0.1/, false"
    })
    void theOperatorMayAllowPrivateAddressesButNotMetadata(String uri, boolean allowed) {
        if (allowed) {
            assertThatCode(() -> LENIENT.check(URI.create(uri))).doesNotThrowAnyException();
        } else {
            assertRefused(LENIENT, uri);
        }
    }

    @Test
    void onePrivateAddressAmongPublicOnesRefusesTheName() throws UnknownHostException {
        List<InetAddress> mixed =
                Stream.of("8.8.8.8", "10.0.0.1").map(OutboundGuardTest::literal).toList();
        OutboundGuard guard = new OutboundGuard(false, host -> mixed);

        OutboundException refused = catchThrowableOfType(OutboundException.class, () -> guard.resolve("receiver.test"));

        assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
        assertThat(refused).hasMessageNotContaining("10.0.0.1");
    }

    private static void assertRefused(OutboundGuard guard, String uri) {
        OutboundException refused = catchThrowableOfType(OutboundException.class, () -> guard.check(URI.create(uri)));
        assertThat(refused).as(uri).isNotNull();
        assertThat(refused.reason()).as(uri).isEqualTo(Reason.REFUSED);
        assertThat(refused.maybeArrived()).isFalse();
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void onlyTheGuardOfIdentityReachesTheMetadataService() throws OutboundException {
        URI metadata = URI.create("http://169.254.169.254/metadata/identity/oauth2/token");
        OutboundGuard.ofIdentity().checkDialled(metadata);
        assertThatThrownBy(() -> new OutboundGuard(true).check(metadata)).isInstanceOf(OutboundException.class);
        for (String other : List.of("http://169.254.170.2/", "http://100.100.100.200/", "http://0.0.0.0/")) {
            assertThatThrownBy(() -> OutboundGuard.ofIdentity().check(URI.create(other)))
                    .as(other)
                    .isInstanceOf(OutboundException.class);
        }
    }
}
