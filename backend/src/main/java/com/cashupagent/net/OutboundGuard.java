package com.cashupagent.net;

import com.cashupagent.net.OutboundException.Reason;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Says where calls may go, so that nobody who gives us an address makes this server reach what only it can reach.
 * Thread-safe.
 *
 * <p>An address is looked at twice: its form when it is given ({@link #check(URI)}, without any network), and what its
 * name resolves to when a connection is made. {@link OutboundCaller} dials exactly the addresses that passed.
 */
public final class OutboundGuard {

    private static final int LONGEST = 2_048;
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|0[xX][0-9a-fA-F]+(\\..*)?");
    private static final Pattern DOTTED_QUAD = Pattern.compile("(\\d{1,3})(\\.\\d{1,3}){3}");
    private static final Pattern LOCAL_NAME =
            Pattern.compile("(.*\\.)?(localhost|local|internal|localdomain|home\\.arpa)");

    /** Where the clouds' virtual machines get their identities. */
    private static final String METADATA = "169.254.169.254";

    private final boolean allowPrivate;
    private final NameResolver resolver;
    private final boolean metadata;

    /**
     * A guard that asks the machine's own resolver.
     *
     * @param allowPrivate whether the operator lets calls go to loopback and private addresses, and over plain http
     */
    public OutboundGuard(boolean allowPrivate) {
        this(allowPrivate, NameResolver.SYSTEM);
    }

    OutboundGuard(boolean allowPrivate, NameResolver resolver) {
        this(allowPrivate, resolver, false);
    }

    private OutboundGuard(boolean allowPrivate, NameResolver resolver, boolean metadata) {
        this.allowPrivate = allowPrivate;
        this.resolver = resolver;
        this.metadata = metadata;
    }

    /**
     * A guard for calls by which this server proves who it is, to addresses that nobody but the operator names: private
     * ones, and the one where the cloud's machines get their identities, which no other guard lets through.
     */
    public static OutboundGuard ofIdentity() {
        return new OutboundGuard(true, NameResolver.SYSTEM, true);
    }

    /**
     * Whether a call to that address could be made at all. A name is not resolved yet, and may still turn out to lead
     * where no call may go.
     *
     * @throws OutboundException {@code REFUSED}, with a message for whoever gave the address
     */
    public void check(URI uri) throws OutboundException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(allowPrivate && scheme.equals("http"))) {
            throw refused(allowPrivate ? "The address must begin with https:// or http://." : "Only https is allowed.");
        }
        String host = uri.getHost();
        if (host == null || host.isEmpty()) {
            throw refused("The address has no host name.");
        }
        if (uri.getRawUserInfo() != null) {
            throw refused("The address must not hold a user name or password.");
        }
        if (uri.toString().length() > LONGEST) {
            throw refused("The address is longer than " + LONGEST + " characters.");
        }
        checkHost(host.toLowerCase(Locale.ROOT));
    }

    /**
     * Looks at the address and at what its name resolves to now, for a client that opens its own connection afterwards.
     *
     * @throws OutboundException {@code REFUSED} or {@code UNKNOWN_HOST}
     */
    public void checkDialled(URI uri) throws OutboundException {
        check(uri);
        resolve(uri.getHost());
    }

    /** Addresses of the host, each of which may be dialled; one that may not refuses the whole name. */
    List<InetAddress> resolve(String host) throws OutboundException {
        List<InetAddress> addresses;
        try {
            addresses = resolver.resolve(host);
        } catch (UnknownHostException e) {
            throw new OutboundException(Reason.UNKNOWN_HOST, "There is no host " + host + ".", false, e);
        }
        for (InetAddress address : addresses) {
            check(address);
        }
        return addresses;
    }

    /** The last look, at the address that is being dialled. */
    void check(InetAddress address) throws OutboundException {
        if (metadata && address.getHostAddress().equals(METADATA)) {
            return;
        }
        if (!AddressRules.allowed(address, allowPrivate)) {
            throw refused("The host is not in the public internet.");
        }
    }

    /** The same for a host that is not part of an http address. */
    void checkName(String host) throws OutboundException {
        checkHost(host.toLowerCase(Locale.ROOT));
    }

    private void checkHost(String host) throws OutboundException {
        if (host.startsWith("[") || DOTTED_QUAD.matcher(host).matches()) {
            check(literal(host));
        } else if (NUMERIC.matcher(host).matches()) {
            // Readers differ on 127.1, 017700000001 or 0x7f.1: none of them is a name.
            throw refused("Write an IPv4 address as four numbers from 0 to 255.");
        } else if (!allowPrivate && LOCAL_NAME.matcher(withoutLastDot(host)).matches()) {
            throw refused("The host is not in the public internet.");
        }
    }

    private static InetAddress literal(String host) throws OutboundException {
        for (String part : host.startsWith("[") ? new String[0] : host.split("\\.")) {
            if (part.length() > 1 && part.startsWith("0") || Integer.parseInt(part) > 255) {
                throw refused("Write an IPv4 address as four numbers from 0 to 255.");
            }
        }
        try {
            InetAddress address = InetAddress.getByName(host);
            if (host.startsWith("[") && address instanceof Inet4Address) {
                throw refused("Write an IPv4 address as four numbers, not inside an IPv6 address.");
            }
            return address;
        } catch (UnknownHostException e) {
            throw new OutboundException(Reason.REFUSED, "The address is not an IP address.", false, e);
        }
    }

    private static String withoutLastDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static OutboundException refused(String message) {
        return new OutboundException(Reason.REFUSED, message);
    }
}
