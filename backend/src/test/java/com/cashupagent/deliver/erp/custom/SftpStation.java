package com.cashupagent.deliver.erp.custom;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.io.IoUtils;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real SFTP server over a folder, with faults by script. */
final class SftpStation implements AutoCloseable {

    /** What goes wrong with the next thing of its kind. */
    enum Fault {
        DISK_FULL,
        CUT_WITHIN_THE_FILE,
        RENAME_FAILS,
        RENAME_DENIED,
        CUT_BEFORE_THE_RENAME,
        CUT_AFTER_THE_RENAME,
        SILENCE
    }

    static final KeyPair RSA = pair("RSA");
    static final KeyPair ECDSA = pair("EC");
    static final KeyPair OTHER = pair("EC");
    /** Of the user {@code carrier}. */
    static final KeyPair USER = pair("EC");

    final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    /** Passwords as they came. */
    final Queue<String> passwords = new ConcurrentLinkedQueue<>();

    final AtomicInteger renames = new AtomicInteger();

    private final CountDownLatch closed = new CountDownLatch(1);
    private final SshServer server;

    SftpStation(Path root, KeyPair... hostKeys) throws IOException {
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKeys));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.setPasswordAuthenticator((user, password, session) -> {
            passwords.add(password);
            return user.equals("carrier") && password.equals("geheim");
        });
        server.setPublickeyAuthenticator(
                (user, key, session) -> user.equals("carrier") && KeyUtils.compareKeys(key, USER.getPublic()));
        SftpSubsystemFactory files = new SftpSubsystemFactory.Builder().build();
        files.addSftpEventListener(new Faulty());
        server.setSubsystemFactories(List.of(files));
        server.start();
    }

    int port() {
        return server.getPort();
    }

    static String fingerprint(KeyPair pair) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, pair.getPublic());
    }

    /** A line of a known_hosts file. */
    String line(PublicKey key) {
        return "[127.0.0.1]:" + port() + " " + PublicKeyEntry.toString(key);
    }

    private boolean meets(Fault fault) {
        if (faults.peek() != fault) {
            return false;
        }
        faults.remove();
        return true;
    }

    private final class Faulty implements SftpEventListener {

        @Override
        public void writing(
                ServerSession session, String handle, FileHandle file, long offset, byte[] data, int at, int length)
                throws IOException {
            if (meets(Fault.DISK_FULL)) {
                throw new SftpException(SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM, "no space left on device");
            }
            if (meets(Fault.CUT_WITHIN_THE_FILE)) {
                Files.write(file.getFile(), java.util.Arrays.copyOfRange(data, at, at + length / 2));
                session.close(true);
                throw new IOException("cut");
            }
            if (meets(Fault.SILENCE)) {
                try {
                    closed.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public void moving(ServerSession session, Path from, Path to, Collection<CopyOption> options)
                throws IOException {
            if (meets(Fault.RENAME_FAILS)) {
                throw new SftpException(SftpConstants.SSH_FX_FAILURE, "rename failed");
            }
            if (meets(Fault.RENAME_DENIED)) {
                throw new SftpException(SftpConstants.SSH_FX_PERMISSION_DENIED, "permission denied");
            }
            if (meets(Fault.CUT_BEFORE_THE_RENAME)) {
                session.close(true);
                throw new IOException("cut");
            }
        }

        @Override
        public void moved(ServerSession session, Path from, Path to, Collection<CopyOption> options, Throwable thrown) {
            if (thrown == null) {
                renames.incrementAndGet();
            }
            if (meets(Fault.CUT_AFTER_THE_RENAME)) {
                session.close(true);
            }
        }
    }

    private static KeyPair pair(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        IoUtils.closeQuietly(server);
    }
}
