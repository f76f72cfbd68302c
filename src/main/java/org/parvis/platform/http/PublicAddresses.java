package org.parvis.platform.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** Tells the addresses of the Internet from those of this machine, its network and protocols. */
final class PublicAddresses {
    /** IANA's special-purpose registries; of IPv6 only 2000::/3 is given out at all. */
    private static final List<Range> SPECIAL =
            Stream.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/4",
                            "240.0.0.0/4",
                            "2001::/23",
                            "2001:db8::/32",
                            "2002::/16",
                            "3fff::/20")
                    .map(Range::of)
                    .toList();

    private static final Range GIVEN_OUT = Range.of("2000::/3");

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean known = address instanceof Inet4Address || GIVEN_OUT.has(bytes);
        return known && SPECIAL.stream().noneMatch(range -> range.has(bytes));
    }

    /** The addresses whose first bits are given. */
    private record Range(byte[] start, int bits) {
        static Range of(String text) {
            int slash = text.indexOf('/');
            try {
                byte[] start = InetAddress.getByName(text.substring(0, slash)).getAddress();
                return new Range(start, Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException mistyped) {
                throw new IllegalArgumentException(mistyped);
            }
        }

        boolean has(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
