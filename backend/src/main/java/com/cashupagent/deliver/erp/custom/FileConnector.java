package com.cashupagent.deliver.erp.custom;

import com.cashupagent.deliver.erp.Dispatch;
import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.ErpConnector;
import com.cashupagent.deliver.erp.OriginalFile;
import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.Reference;
import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.deliver.erp.mapping.MappedBill;
import com.cashupagent.deliver.erp.mapping.Mapping;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lays bills down as files, for a system that collects them: {@code drop folder/connection's folder/KEY.csv} or
 * {@code .xml}. The collector may take a file away at any time, so its absence says nothing; three steps, each durable,
 * do: the file is staged beside, then marked as begun, then moved. Marked and no longer staged means laid down.
 */
public final class FileConnector implements ErpConnector, ErpConnector.Attachments {

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,60}";

    private final Optional<Path> root;

    /** @param root the operator's; below it alone files are laid down; empty: none are */
    public FileConnector(Optional<Path> root) {
        this.root = root;
    }

    @Override
    public String type() {
        return "file";
    }

    @Override
    public List<Issue> check(ErpAccount account) {
        List<Issue> issues = new ArrayList<>();
        if (root.isEmpty()) {
            issues.add(new Issue("type", "bad_setting", "The operator has not set erp-drop-folder."));
        }
        if (!account.setting("folder").orElse("").matches(NAME)) {
            issues.add(new Issue(
                    "folder", "bad_setting", "folder must be a name of letters, digits, hyphens and underscores."));
        }
        issues.addAll(FileBills.check(account));
        issues.addAll(account.checkAttach(List.of("file"), "file lays it down beside the bill."));
        return issues;
    }

    @Override
    public boolean attachRepeatable(ErpAccount account) {
        return true;
    }

    @Override
    public Outcome attach(OriginalFile file, ErpAccount account) {
        // A name of its own: the original of an e-invoice is XML, too.
        return layDown(account, file.dispatch().key() + ".original", file.extension(), file::bytes);
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
        FileFormat format = FileBills.format(account);
        return layDown(account, dispatch.key(), format.extension(), () -> format.write(dispatch.payload()));
    }

    /** @param mark the name without its ending */
    private Outcome layDown(ErpAccount account, String mark, String extension, Supplier<byte[]> content) {
        Path folder = root.orElseThrow().resolve(account.setting("folder").orElseThrow());
        String name = mark + "." + extension;
        Path stage = folder.resolve(".staged");
        Path marks = folder.resolve(".begun");
        // By its key alone: what is written here depends on a setting that may change before the next attempt.
        Path staged = stage.resolve(mark);
        Path begun = marks.resolve(mark);
        try {
            Files.createDirectories(stage);
            Files.createDirectories(marks);
            if (!Files.exists(begun) || Files.exists(staged)) {
                Path half = stage.resolve(mark + ".half");
                durable(half, content.get());
                Files.move(half, staged, StandardCopyOption.ATOMIC_MOVE);
                sync(stage);
                durable(begun, new byte[0]);
                sync(marks);
                Files.move(staged, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                sync(folder);
            }
            return new Outcome.Posted(new Reference(name, null, null));
        } catch (IOException e) {
            // Begun and still staged, or neither: the next attempt goes on where this one ended.
            return new Outcome.RetryAfter(
                    Optional.empty(),
                    "The file cannot be written: " + e.getClass().getSimpleName() + ".");
        }
    }

    @Override
    public Outcome find(Dispatch dispatch, ErpAccount account) {
        // Sending goes on where an earlier attempt ended, and does nothing where that had come to its end.
        return new Outcome.NotFound();
    }

    @Override
    public Outcome test(ErpAccount account) {
        Path folder = root.orElseThrow().resolve(account.setting("folder").orElseThrow());
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder)
                    ? new Outcome.NotFound()
                    : Outcome.Rejected.of("not_writable", "The folder cannot be written.");
        } catch (IOException e) {
            return Outcome.Rejected.of("not_writable", "The folder cannot be made.");
        }
    }

    private static void durable(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Names, too, must survive a power cut. */
    private static void sync(Path folder) throws IOException {
        if (File.separatorChar == '\\') {
            // Windows opens no folders, and keeps names by itself.
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
