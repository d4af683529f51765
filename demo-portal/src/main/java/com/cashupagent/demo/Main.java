package com.cashupagent.demo;

import java.io.IOException;
import java.io.PrintStream;

/** Starts the demo, says where it is, and stays until Ctrl-C. */
public final class Main {
    private Main() {}

    /** No arguments; see {@link DemoSettings} for the system properties. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = System.out;
        out.println("Starting CashUp Agent …");
        try {
            Demo demo = Demo.start(DemoSettings.fromSystemProperties());
            Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "demo-stop"));
            stopWithParent();
            out.println(Banner.text(demo));
            System.exit(demo.waitFor());
        } catch (IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** When the build that started this is killed, nothing must stay behind on the ports. */
    private static void stopWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }
}
