package com.cashupagent.deliver.erp.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.deliver.erp.netsuite.OAuth1.Parameter;
import com.cashupagent.deliver.erp.netsuite.OAuth1.Secrets;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against RFC 5849's own examples. */
class OAuth1Test {

    @Test
    void theBaseStringOfSection3411() {
        URI uri = URI.create("http://example.com/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b");
        List<Parameter> parameters = new ArrayList<>(OAuth1.query(uri));
        parameters.addAll(List.of(
                new Parameter("oauth_consumer_key", "9djdj82h48djs9d2"),
                new Parameter("oauth_token", "kkk9d7dh3k39sjv7"),
                new Parameter("oauth_signature_method", "HMAC-SHA1"),
                new Parameter("oauth_timestamp", "137131201"),
                new Parameter("oauth_nonce", "7d8f3e4a"),
                new Parameter("c2", ""),
                new Parameter("a3", "2 q")));
        assertThat(OAuth1.baseString("POST", uri, parameters))
                .isEqualTo("POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q"
                        + "%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_"
                        + "key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_m"
                        + "ethod%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk"
                        + "9d7dh3k39sjv7");
    }

    @Test
    void theSignaturesOfSection12() {
        URI photos = URI.create("http://photos.example.net/photos?file=vacation.jpg&size=original");
        List<Parameter> parameters = new ArrayList<>(OAuth1.query(photos));
        parameters.addAll(List.of(
                new Parameter("oauth_consumer_key", "dpf43f3p2l4k3l03"),
                new Parameter("oauth_token", "nnch734d00sl2jdk"),
                new Parameter("oauth_signature_method", "HMAC-SHA1"),
                new Parameter("oauth_timestamp", "137131202"),
                new Parameter("oauth_nonce", "chapoH")));
        Secrets secrets = new Secrets("dpf43f3p2l4k3l03", "kd94hf93k423kf44", "nnch734d00sl2jdk", "pfkkdhi9sl3r4s00");
        assertThat(OAuth1.sign("HmacSHA1", OAuth1.baseString("GET", photos, parameters), secrets))
                .isEqualTo("MdpQcU8iPSUjWoN/UDMsK2sui9I=");

        URI initiate = URI.create("https://photos.example.net/initiate");
        List<Parameter> first = List.of(
                new Parameter("oauth_consumer_key", "dpf43f3p2l4k3l03"),
                new Parameter("oauth_signature_method", "HMAC-SHA1"),
                new Parameter("oauth_timestamp", "137131200"),
                new Parameter("oauth_nonce", "wIjqoS"),
                new Parameter("oauth_callback", "http://printer.example.com/ready"));
        assertThat(OAuth1.sign(
                        "HmacSHA1",
                        OAuth1.baseString("POST", initiate, first),
                        new Secrets("dpf43f3p2l4k3l03", "kd94hf93k423kf44", "", "")))
                .isEqualTo("74KNZJeDHnMBp0EMJ9ZHt/XKycU=");
    }

    @Test
    void encodingOfSection36() {
        assertThat(OAuth1.encoded("abcXYZ019-._~")).isEqualTo("abcXYZ019-._~");
        assertThat(OAuth1.encoded(" +%&=ß")).isEqualTo("%20%2B%25%26%3D%C3%9F");
    }

    @Test
    void theRealmStandsInTheHeaderAlone() {
        Secrets secrets = new Secrets("ck", "cs", "tk", "ts");
        URI uri = URI.create("https://1234567-sb1.suitetalk.api.netsuite.com:443/services/rest/record/v1/vendorBill");
        String header = OAuth1.header("PUT", uri, secrets, "1234567_SB1", "n1", 1_700_000_000L);
        assertThat(header)
                .startsWith("OAuth realm=\"1234567_SB1\",")
                .contains("oauth_signature_method=\"HMAC-SHA256\"");
        assertThat(OAuth1.baseString("PUT", uri, List.of()))
                .isEqualTo(
                        "PUT&https%3A%2F%2F1234567-sb1.suitetalk.api.netsuite.com%2Fservices%2Frest%2Frecord%2Fv1%2FvendorBill&");
        assertThat(secrets.toString()).doesNotContain("cs");
    }

    @Test
    void accountsInEitherSpelling() {
        assertThat(AccountId.of("1234567_SB1").orElseThrow().address())
                .isEqualTo("https://1234567-sb1.suitetalk.api.netsuite.com");
        assertThat(AccountId.of("1234567-sb1").orElseThrow().realm()).isEqualTo("1234567_SB1");
        assertThat(AccountId.of("TSTDRV123").orElseThrow().realm()).isEqualTo("TSTDRV123");
        for (String wrong :
                new String[] {"", "1234567.evil.example", "12 34", "x/../y", "1234567_XX1", "1234567_SB1@h"}) {
            assertThat(AccountId.of(wrong)).as(wrong).isEmpty();
        }
    }
}
