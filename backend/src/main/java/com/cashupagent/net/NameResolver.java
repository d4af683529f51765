package com.cashupagent.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Host names to addresses. Thread-safe; may block for as long as the system's resolver does. */
@FunctionalInterface
interface NameResolver {

    /** What the machine's own resolver says. */
    NameResolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /** At least one address. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
