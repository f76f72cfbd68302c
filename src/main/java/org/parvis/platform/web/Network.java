package org.parvis.platform.web;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The first bytes of an address: those of one home, or of the network around it. */
public final class Network {
    private Network() {}

    /**
     * Those of one home. It has many addresses of version 6, and takes another whenever it likes:
     * its network counts.
     */
    public static byte[] home(String address) {
        return first(address, 4, 8);
    }

    /**
     * As many first bytes as asked for; what is no address stays whole.
     *
     * @param four of an address of version 4
     * @param six of an address of version 6
     */
    public static byte[] first(String address, int four, int six) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return Arrays.copyOf(bytes, bytes.length == 4 ? four : six);
        } catch (IllegalArgumentException unheardOf) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }
}
