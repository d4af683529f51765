package com.cashupagent.net;

import com.cashupagent.net.SftpException.Reason;
import java.io.IOException;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHFsyncExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.jspecify.annotations.Nullable;

/** The files of an SFTP server, while a call lasts. Paths are the server's, with slashes. Not thread-safe. */
public final class SftpFiles {

    private static final int PIECE = 32 << 10;

    private final SftpClient client;

    SftpFiles(SftpClient client) {
        this.client = client;
    }

    /** Whether there is something of that name. */
    public boolean exists(String path) throws SftpException {
        return size(path) != null;
    }

    private @Nullable Long size(String path) throws SftpException {
        try {
            return client.stat(path).getSize();
        } catch (org.apache.sshd.sftp.common.SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
                    || e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH) {
                return null;
            }
            throw said(e, "look at " + path);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Makes a folder, unless it is there. */
    public void folder(String path) throws SftpException {
        if (exists(path)) {
            return;
        }
        try {
            client.mkdir(path);
        } catch (org.apache.sshd.sftp.common.SftpException e) {
            if (!exists(path)) {
                throw said(e, "make the folder " + path);
            }
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Writes a file over whatever was there, to the disk where the server offers that, and looks whether it is whole. */
    public void write(String path, byte[] bytes) throws SftpException {
        try (SftpClient.CloseableHandle handle =
                client.open(path, OpenMode.Write, OpenMode.Create, OpenMode.Truncate)) {
            for (int at = 0; at < bytes.length; at += PIECE) {
                client.write(handle, at, bytes, at, Math.min(PIECE, bytes.length - at));
            }
            OpenSSHFsyncExtension disk = client.getExtension(OpenSSHFsyncExtension.class);
            if (disk != null && disk.isSupported()) {
                disk.fsync(handle);
            }
        } catch (org.apache.sshd.sftp.common.SftpException e) {
            throw said(e, "write " + path);
        } catch (IOException e) {
            throw broken(e);
        }
        Long size = size(path);
        if (size == null || size != bytes.length) {
            throw new SftpException(
                    Reason.FAILED,
                    path + " has " + size + " bytes on the server instead of " + bytes.length + ".",
                    null);
        }
    }

    /** Gives a file another name, at once; never over another file. */
    public void move(String from, String to) throws SftpException {
        try {
            client.rename(from, to);
        } catch (org.apache.sshd.sftp.common.SftpException e) {
            throw said(e, "rename " + from + " to " + to);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static SftpException said(org.apache.sshd.sftp.common.SftpException e, String what) {
        return switch (e.getStatus()) {
            case SftpConstants.SSH_FX_PERMISSION_DENIED, SftpConstants.SSH_FX_WRITE_PROTECT ->
                new SftpException(Reason.DENIED, "The SFTP server does not let this user " + what + ".", e);
            case SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM, SftpConstants.SSH_FX_QUOTA_EXCEEDED ->
                new SftpException(Reason.FAILED, "The SFTP server has no room to " + what + ".", e);
            case SftpConstants.SSH_FX_NO_CONNECTION, SftpConstants.SSH_FX_CONNECTION_LOST -> broken(e);
            default ->
                new SftpException(
                        Reason.FAILED,
                        "The SFTP server did not " + what + " (status " + e.getStatus() + "); is its disk full?",
                        e);
        };
    }

    static SftpException broken(IOException e) {
        return new SftpException(Reason.BROKEN, "The connection to the SFTP server ended.", e);
    }
}
