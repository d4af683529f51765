package com.cashupagent.deliver.erp.custom;

import com.cashupagent.deliver.erp.Dispatch;
import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.ErpConnector;
import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.Reference;
import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.deliver.erp.mapping.MappedBill;
import com.cashupagent.deliver.erp.mapping.Mapping;
import com.cashupagent.net.HostKeys;
import com.cashupagent.net.OutboundLimits;
import com.cashupagent.net.SftpCaller;
import com.cashupagent.net.SftpException;
import com.cashupagent.net.SftpFiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lays bills down as files on an SFTP server. As in a local folder: the file is written whole into a folder of ours
 * below, marked there as begun, then renamed into place, at once. Marked and no longer waiting means laid down, whoever
 * has collected it since.
 */
public final class SftpConnector implements ErpConnector {

    private static final String HOST = "[A-Za-z0-9.:-]{1,255}";
    private static final String FOLDER = "[^\\p{Cntrl}]{1,500}";
    private static final String OURS = "/.cashup";
    private static final int USUAL_PORT = 22;

    private final SftpCaller caller;
    private final OutboundLimits limits;

    /** @param patience for one whole call */
    public SftpConnector(SftpCaller caller, Duration patience) {
        this.caller = caller;
        Duration connect = patience.compareTo(Duration.ofSeconds(10)) < 0 ? patience : Duration.ofSeconds(10);
        this.limits = new OutboundLimits(connect, patience, patience, 0);
    }

    @Override
    public String type() {
        return "sftp";
    }

    @Override
    public List<Issue> check(ErpAccount account) {
        List<Issue> issues = new ArrayList<>(FileBills.check(account));
        if (!account.setting("host").orElse("").matches(HOST)) {
            issues.add(bad("host", "host must be the name or address of the SFTP server."));
        } else if (port(account) < 1) {
            issues.add(bad("port", "port must be a number from 1 to 65535."));
        } else {
            try {
                keys(account);
            } catch (IllegalArgumentException e) {
                issues.add(bad("host_key", String.valueOf(e.getMessage())));
            }
        }
        if (!account.setting("folder").orElse("").matches(FOLDER)) {
            issues.add(bad("folder", "folder must be the path of a folder on the server, such as /in/bills."));
        }
        if (account.secret("username").isEmpty()) {
            issues.add(new Issue("credentials.username", "missing_credential", "Who logs in? Give username."));
        }
        if (account.secret("password").isEmpty()
                == account.secret("private_key").isEmpty()) {
            issues.add(new Issue("credentials.password", "missing_credential", "Give either password or private_key."));
        } else if (account.secret("private_key").isPresent() && !SftpCaller.readable(login(account))) {
            issues.add(
                    bad(
                            "credentials.private_key",
                            "private_key must be an RSA or ECDSA key as ssh-keygen makes it; if it is locked, give passphrase."));
        }
        return issues;
    }

    private static Issue bad(String field, String message) {
        return new Issue(field, "bad_setting", message);
    }

    @Override
    public MappedBill map(Mapping.Input input, ErpAccount account) {
        return FileBills.map(input, account);
    }

    @Override
    public boolean repeatable(ErpAccount account) {
        return true;
    }

    @Override
    public Outcome post(Dispatch dispatch, ErpAccount account) {
        Places places = new Places(dispatch, account);
        byte[] bytes = FileBills.format(account).write(dispatch.payload());
        AtomicBoolean moving = new AtomicBoolean();
        try {
            return caller.call(server(account), login(account), limits, files -> {
                files.folder(places.ours());
                Outcome there = look(files, places);
                if (!(there instanceof Outcome.NotFound)) {
                    return there;
                }
                files.write(places.waiting(), bytes);
                files.write(places.begun(), new byte[0]);
                moving.set(true);
                return moved(files, places);
            });
        } catch (SftpException e) {
            return moving.get() && e.reason() == SftpException.Reason.BROKEN
                    ? new Outcome.Unknown(e.getMessage() + " Whether the file was renamed is not known.")
                    : failed(e);
        }
    }

    private static Outcome moved(SftpFiles files, Places places) throws SftpException {
        try {
            files.move(places.waiting(), places.laid());
            return places.posted();
        } catch (SftpException e) {
            if (e.reason() == SftpException.Reason.BROKEN) {
                throw e;
            }
            Outcome there = look(files, places);
            return there instanceof Outcome.NotFound ? failed(e) : there;
        }
    }

    @Override
    public Outcome find(Dispatch dispatch, ErpAccount account) {
        Places places = new Places(dispatch, account);
        try {
            return caller.call(server(account), login(account), limits, files -> look(files, places));
        } catch (SftpException e) {
            return failed(e);
        }
    }

    private static Outcome look(SftpFiles files, Places places) throws SftpException {
        if (files.exists(places.begun()) && !files.exists(places.waiting())) {
            return places.posted();
        }
        return files.exists(places.laid())
                ? new Outcome.AlreadyThere(
                        places.reference(),
                        "There is a file " + places.name() + " in the folder already, which is not from here.")
                : new Outcome.NotFound();
    }

    @Override
    public Outcome test(ErpAccount account) {
        String folder = folder(account);
        try {
            return caller.call(server(account), login(account), limits, files -> {
                if (!files.exists(folder)) {
                    return Outcome.Rejected.of("no_folder", "There is no folder " + folder + " on the SFTP server.");
                }
                files.folder(folder + OURS);
                files.write(folder + OURS + "/test", new byte[0]);
                return new Outcome.NotFound();
            });
        } catch (SftpException e) {
            return failed(e);
        }
    }

    /** Surely not laid down. */
    private static Outcome failed(SftpException e) {
        String message = String.valueOf(e.getMessage());
        return switch (e.reason()) {
            case HOST_KEY -> new Outcome.Reconnect(message + " Then PUT the connection with its host_key.");
            case LOGIN -> new Outcome.Reconnect(message);
            case REFUSED ->
                Outcome.Rejected.of(
                        "address_refused",
                        message + " The operator can allow private addresses with erp-allow-private.");
            case DENIED ->
                Outcome.Rejected.of("not_writable", message + " It must be allowed to make and rename files there.");
            case NOT_CONNECTED, FAILED, BROKEN -> new Outcome.RetryAfter(Optional.empty(), message);
        };
    }

    private static SftpCaller.Server server(ErpAccount account) {
        return new SftpCaller.Server(account.setting("host").orElseThrow(), port(account), keys(account));
    }

    private static HostKeys keys(ErpAccount account) {
        return HostKeys.of(
                account.setting("host_key").orElse(""), account.setting("host").orElseThrow(), port(account));
    }

    private static int port(ErpAccount account) {
        String text = account.setting("port").orElse(Integer.toString(USUAL_PORT));
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        return port < 1 << 16 ? port : 0;
    }

    private static SftpCaller.Login login(ErpAccount account) {
        return new SftpCaller.Login(
                account.secret("username").orElse(""),
                account.secret("password"),
                account.secret("private_key"),
                account.secret("passphrase"));
    }

    private static String folder(ErpAccount account) {
        return account.setting("folder").orElse("").replaceAll("/+$", "");
    }

    /** Where a bill stands on its way. */
    private record Places(String folder, String key, String name) {

        Places(Dispatch dispatch, ErpAccount account) {
            this(
                    SftpConnector.folder(account),
                    dispatch.key(),
                    dispatch.key() + "." + FileBills.format(account).extension());
        }

        String ours() {
            return folder + OURS;
        }

        String waiting() {
            return ours() + "/" + key + ".part";
        }

        String begun() {
            return ours() + "/" + key + ".begun";
        }

        String laid() {
            return folder + "/" + name;
        }

        Reference reference() {
            return new Reference(name, null, null);
        }

        Outcome posted() {
            return new Outcome.Posted(reference());
        }
    }
}
