package com.cashupagent.app;

import com.cashupagent.auth.IssuedCredential;
import com.cashupagent.config.Key;
import com.cashupagent.config.Settings;
import com.cashupagent.config.SettingsLoader;
import com.cashupagent.http.Caller;
import com.cashupagent.http.Caller.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The real server on a free port with a data folder of its own. */
final class RunningApp implements AutoCloseable {

    static final String PORTAL = "https://portal.test";
    static final String PROCESS = "/api/v1/process-document";
    static final String GUIDES_SCOPES = "document:process document:read";

    final Application application;
    final Caller caller;
    final IssuedCredential issued;

    RunningApp(Path folder, Map<Key, String> more) {
        Map<Key, String> flags = new EnumMap<>(
                Map.of(Key.PORT, "0", Key.HOST, "127.0.0.1", Key.WORKERS, "1", Key.DATA_DIR, folder.toString()));
        flags.putAll(more);
        Settings settings = new SettingsLoader(Map.of(), 2).load(flags, null);
        application = Application.start(settings);
        caller = new Caller(application.port());
        issued = application.credentials().create(Set.of("eabl_main", "test_client"), Set.of(PORTAL), false);
    }

    RunningApp(Path folder) {
        this(folder, Map.of());
    }

    String token(IssuedCredential credential, String scope) {
        return caller.post(
                        "/oauth/token",
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials&client_id=" + credential.clientId() + "&client_secret="
                                + credential.clientSecret() + "&scope="
                                + scope.replace(":", "%3A").replace(' ', '+'))
                .json()
                .path("access_token")
                .asString();
    }

    String bearer() {
        return "Bearer " + token(issued, GUIDES_SCOPES);
    }

    Answer upload(String bearer, Form form, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Authorization";
        all[1] = bearer;
        return caller.post(PROCESS, Form.TYPE, BodyPublishers.ofByteArray(form.end()), all);
    }

    /** Uploads without waiting; the document's id. */
    String submit(String bearer, byte[] pdf, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Prefer";
        all[1] = "respond-async";
        Answer answer =
                upload(bearer, new Form().field("client_id", "eabl_main").file("i.pdf", pdf), all);
        if (answer.status() != 202) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.json().path("document_id").asString();
    }

    /** A widget's session from that origin. */
    Answer session(String origin) {
        return caller.post(
                "/api/v1/widget/sessions",
                "application/json",
                "{\"publishable_key\":\"" + issued.publishableKey() + "\",\"client_id\":\"eabl_main\"}",
                "Origin",
                origin);
    }

    @Override
    public void close() {
        application.close();
    }
}
