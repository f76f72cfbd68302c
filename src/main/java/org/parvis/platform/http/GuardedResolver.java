package org.parvis.platform.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name once for the connection that is about to be made, so that nobody can change it in
 * between.
 */
final class GuardedResolver implements DnsResolver {
    private final boolean allowLoopback;

    GuardedResolver(boolean allowLoopback) {
        this.allowLoopback = allowLoopback;
    }

    /** One address that must not be asked spoils the name. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (!PublicAddresses.contain(address)
                    && !(allowLoopback && address.isLoopbackAddress())) {
                throw new NotPublic();
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The name leads inside. */
    static final class NotPublic extends UnknownHostException {}
}
