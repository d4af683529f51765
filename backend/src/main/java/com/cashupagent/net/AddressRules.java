package com.cashupagent.net;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses lie in the public internet, by IANA's special-purpose registries (RFC 6890 and its updates, read
 * 2026-11).
 *
 * <p>For IPv6 the rule names what is allowed, global unicast, and takes exceptions from it: whatever translates or
 * tunnels to an IPv4 address (mapped, compatible, NAT64, 6to4, Teredo) lies outside or is an exception, so that no
 * private IPv4 address can hide in one.
 */
final class AddressRules {

    /** Refused even to an operator who allows private addresses: no receiver lives there, only others' secrets. */
    private static final List<AddressBlock> NEVER = blocks(
            "0.0.0.0/8", // this host
            "169.254.169.254/32", // metadata of most clouds
            "169.254.170.2/32", // metadata of containers
            "100.100.100.200/32",
            "168.63.129.16/32",
            "192.0.0.192/32",
            "fd00:ec2::254/128",
            "fd20:ce::254/128",
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, broadcast
            "::/128",
            "ff00::/8");

    /** Within reach of this machine or its network; an operator may allow them. */
    private static final List<AddressBlock> PRIVATE = blocks(
            "10.0.0.0/8",
            "100.64.0.0/10", // carrier-grade NAT
            "127.0.0.0/8",
            "169.254.0.0/16", // link-local
            "172.16.0.0/12",
            "192.168.0.0/16",
            "198.18.0.0/15", // benchmarks between networks
            "::1/128",
            "fc00::/7", // unique local
            "fe80::/10"); // link-local

    /** Public by their bits, but documentation, protocol assignments, anycast relays, tunnels. */
    private static final List<AddressBlock> NOT_GLOBAL = blocks(
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24", // 6to4 relays
            "198.51.100.0/24",
            "203.0.113.0/24",
            "2001::/23", // Teredo, ORCHID, benchmarking
            "2001:db8::/32",
            "2002::/16", // 6to4
            "3fff::/20");

    private static final AddressBlock GLOBAL_UNICAST_6 = AddressBlock.of("2000::/3");

    private AddressRules() {}

    static boolean allowed(InetAddress address, boolean allowPrivate) {
        byte[] bytes = address.getAddress();
        if (in(NEVER, bytes)) {
            return false;
        }
        if (in(PRIVATE, bytes)) {
            return allowPrivate;
        }
        return !in(NOT_GLOBAL, bytes) && (bytes.length == 4 || GLOBAL_UNICAST_6.contains(bytes));
    }

    private static boolean in(List<AddressBlock> blocks, byte[] address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static List<AddressBlock> blocks(String... cidrs) {
        return Stream.of(cidrs).map(AddressBlock::of).toList();
    }
}
