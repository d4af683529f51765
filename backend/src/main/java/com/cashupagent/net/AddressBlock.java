package com.cashupagent.net;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses that share their first bits, as in {@code 10.0.0.0/8}. */
record AddressBlock(byte[] prefix, int bits) {

    /** Reads CIDR notation; the address must be a literal. */
    static AddressBlock of(String cidr) {
        int slash = cidr.indexOf('/');
        try {
            byte[] prefix = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
            return new AddressBlock(prefix, Integer.parseInt(cidr.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(cidr, e);
        }
    }

    boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        for (int i = 0; i < whole; i++) {
            if (address[i] != prefix[i]) {
                return false;
            }
        }
        int rest = bits % Byte.SIZE;
        int mask = 0xff << (Byte.SIZE - rest);
        return rest == 0 || (address[whole] & mask) == (prefix[whole] & mask);
    }
}
