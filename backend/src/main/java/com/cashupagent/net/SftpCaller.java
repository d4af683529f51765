package com.cashupagent.net;

import com.cashupagent.net.SftpException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.jspecify.annotations.Nullable;

/**
 * The one way to SFTP servers: it goes only where the guard lets it, to a server that proves its known host key, reads
 * nobody's {@code ~/.ssh}, and ends within its limits. Thread-safe; calls block.
 */
public final class SftpCaller implements AutoCloseable {

    /**
     * A server that is known by one kind of key may show another first: asked for each in turn. Not Ed25519: the library
     * would need 8 MB of another one for it.
     */
    private static final List<List<NamedFactory<Signature>>> KINDS = List.of(
            List.of(BuiltinSignatures.nistp256, BuiltinSignatures.nistp384, BuiltinSignatures.nistp521),
            List.of(BuiltinSignatures.rsaSHA512, BuiltinSignatures.rsaSHA256));

    private final OutboundGuard guard;
    private final BoundedResolver resolver;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "sftp-limits");
        thread.setDaemon(true);
        return thread;
    });

    public SftpCaller(OutboundGuard guard) {
        this.guard = guard;
        this.resolver = new BoundedResolver(guard);
    }

    /** Which server, and by what it is known. */
    public record Server(String host, int port, HostKeys keys) {}

    /**
     * Who calls. Never logged.
     *
     * @param privateKey RSA or ECDSA, in OpenSSH's or PEM form; with it no password is offered
     * @param passphrase of the private key
     */
    public record Login(
            String user, Optional<String> password, Optional<String> privateKey, Optional<String> passphrase) {

        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /** What is done with the files. */
    @FunctionalInterface
    public interface Work<T> {

        /** @throws SftpException as the files' methods do */
        T with(SftpFiles files) throws SftpException;
    }

    /** Whether a text is a private key that this program can use. */
    public static boolean readable(Login login) {
        try {
            return !keys(login).isEmpty();
        } catch (SftpException e) {
            return false;
        }
    }

    /**
     * Connects, proves the server, logs in, works, and ends the connection.
     *
     * @throws SftpException for whatever did not come to pass
     */
    public <T> T call(Server server, Login login, OutboundLimits limits, Work<T> work) throws SftpException {
        List<KeyPair> keys = keys(login);
        List<InetAddress> addresses = addresses(server, limits);
        long deadline = System.nanoTime() + limits.total().toNanos();
        for (List<NamedFactory<Signature>> kind : KINDS) {
            Optional<T> done = call(server, kind, addresses, login, keys, limits, deadline, work);
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw new SftpException(
                Reason.HOST_KEY,
                server.host() + " does not show an RSA or ECDSA host key that it is known by. Either it has got a new"
                        + " one, which its operator can confirm, or it is another server.",
                null);
    }

    private List<InetAddress> addresses(Server server, OutboundLimits limits) throws SftpException {
        try {
            guard.checkName(server.host());
            return resolver.resolve(server.host(), limits.connect());
        } catch (OutboundException e) {
            throw new SftpException(
                    e.reason() == OutboundException.Reason.REFUSED ? Reason.REFUSED : Reason.NOT_CONNECTED,
                    String.valueOf(e.getMessage()),
                    e);
        }
    }

    /** Empty when the server has no known key of that kind. */
    private <T> Optional<T> call(
            Server server,
            List<NamedFactory<Signature>> kind,
            List<InetAddress> addresses,
            Login login,
            List<KeyPair> keys,
            OutboundLimits limits,
            long deadline,
            Work<T> work)
            throws SftpException {
        AtomicBoolean known = new AtomicBoolean();
        SshClient client = client(login, limits);
        client.setSignatureFactories(kind);
        client.setServerKeyVerifier((session, address, key) -> {
            known.set(server.keys().hold(key));
            return known.get();
        });
        Future<?> limit = clock.schedule(() -> client.close(true), deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        try {
            client.start();
            try (ClientSession session = connect(client, server, login, addresses, limits)) {
                if (!loggedIn(session, login, keys, known, limits)) {
                    return Optional.empty();
                }
                try (SftpClient files = SftpClientFactory.instance().createSftpClient(session)) {
                    return Optional.of(work.with(new SftpFiles(files)));
                }
            }
        } catch (SftpException e) {
            throw e;
        } catch (IOException e) {
            throw SftpFiles.broken(e);
        } finally {
            limit.cancel(false);
            client.close(true);
        }
    }

    private static SshClient client(Login login, OutboundLimits limits) {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setAgentFactory(null);
        client.setUserAuthFactories(List.of(
                login.privateKey().isPresent()
                        // Whatever kind the server's own key is of.
                        ? new UserAuthPublicKeyFactory(
                                KINDS.stream().flatMap(List::stream).toList())
                        : UserAuthPasswordFactory.INSTANCE));
        Duration silence = limits.read();
        CoreModuleProperties.NIO_WORKERS.set(client, 1);
        CoreModuleProperties.IO_CONNECT_TIMEOUT.set(client, limits.connect());
        CoreModuleProperties.AUTH_TIMEOUT.set(client, silence);
        CoreModuleProperties.IDLE_TIMEOUT.set(client, silence);
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(client, silence);
        SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(client, silence);
        return client;
    }

    private ClientSession connect(
            SshClient client, Server server, Login login, List<InetAddress> addresses, OutboundLimits limits)
            throws SftpException {
        IOException last = null;
        for (InetAddress address : addresses) {
            try {
                guard.check(address);
                return client.connect(login.user(), new InetSocketAddress(address, server.port()))
                        .verify(limits.connect())
                        .getClientSession();
            } catch (IOException e) {
                last = e;
            }
        }
        throw new SftpException(Reason.NOT_CONNECTED, "No connection to " + server.host() + ".", last);
    }

    private static boolean loggedIn(
            ClientSession session, Login login, List<KeyPair> keys, AtomicBoolean known, OutboundLimits limits)
            throws IOException {
        login.password().filter(password -> keys.isEmpty()).ifPresent(session::addPasswordIdentity);
        keys.forEach(session::addPublicKeyIdentity);
        try {
            session.auth().verify(limits.read());
            return true;
        } catch (SshException e) {
            if (known.get() && e.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE) {
                throw new SftpException(
                        Reason.LOGIN, "The SFTP server refuses the login; renew the connection's credentials.", e);
            }
            if (known.get() || !unlike(e)) {
                throw e;
            }
            return false;
        }
    }

    /** Whether the two could not agree on a key, rather than lost each other. */
    private static boolean unlike(SshException e) {
        return e.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_HOST_KEY_NOT_VERIFIABLE
                || e.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_KEY_EXCHANGE_FAILED;
    }

    private static List<KeyPair> keys(Login login) throws SftpException {
        String text = login.privateKey().orElse("");
        if (text.isEmpty()) {
            return List.of();
        }
        List<KeyPair> keys = new ArrayList<>();
        @Nullable Exception why = null;
        try {
            Iterable<KeyPair> read = SecurityUtils.loadKeyPairIdentities(
                    null,
                    NamedResource.ofName("private_key"),
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    login.passphrase().map(FilePasswordProvider::of).orElse(FilePasswordProvider.EMPTY));
            if (read != null) {
                read.forEach(keys::add);
            }
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            why = e;
        }
        if (keys.isEmpty()) {
            throw new SftpException(
                    Reason.LOGIN, "The private key cannot be read; look at its form and passphrase.", why);
        }
        return keys;
    }

    /** Ends the threads; calls under way end by their limits. */
    @Override
    public void close() {
        clock.shutdownNow();
        resolver.close();
    }
}
