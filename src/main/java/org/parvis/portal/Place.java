package org.parvis.portal;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.platform.text.Formats;
import org.parvis.platform.text.Words;
import org.parvis.platform.web.NotHere;

/**
 * Where a request is: on which portal or on the network, in which language of the screen. It makes
 * the addresses of links, so that no template knows of language prefixes nor of portals with a
 * domain of their own.
 */
public final class Place {
    private final @Nullable Portal portal;
    private final Words words;
    private final Formats formats;
    private final boolean ownHost;
    private final String path;
    private final Addresses addresses;
    private final Function<PortalId, Portal> neighbours;
    private final Supplier<String> token;

    Place(
            @Nullable Portal portal,
            Words words,
            Formats formats,
            boolean ownHost,
            String path,
            Addresses addresses,
            Function<PortalId, Portal> neighbours,
            Supplier<String> token) {
        this.portal = portal;
        this.words = words;
        this.formats = formats;
        this.ownHost = ownHost;
        this.path = path;
        this.addresses = addresses;
        this.neighbours = neighbours;
        this.token = token;
    }

    /** The portal of this address; {@link NotHere} on the network's own pages. */
    public Portal portal() {
        return Optional.ofNullable(portal).orElseThrow(NotHere::new);
    }

    public PortalId portalId() {
        return portal().id();
    }

    public Optional<Portal> portalIfAny() {
        return Optional.ofNullable(portal);
    }

    public Language language() {
        return words.language();
    }

    public Words words() {
        return words;
    }

    /** Short for {@code words().say(…)}. */
    public String say(String key, Object... namesAndValues) {
        return words.say(key, namesAndValues);
    }

    public Formats formats() {
        return formats;
    }

    /**
     * The path asked for, seen from the portal's home or the network's, without language: {@code
     * /voir/onzieme-etage}.
     */
    public String path() {
        return path;
    }

    /**
     * The address of a page of this portal (of the network when there is no portal): {@code
     * href("/voir")}.
     */
    public String href(String inside) {
        return prefix(language()) + home() + tidy(inside);
    }

    /**
     * The address of a page of the network, in the same language: {@code network("/connexion")}.
     */
    public String network(String inside) {
        String local =
                inside.equals("/") && !prefix(language()).isEmpty()
                        ? prefix(language())
                        : prefix(language()) + inside;
        return ownHost ? addresses.network() + local : local;
    }

    /** Whether this is a portal's own domain, where nobody is signed in by being so elsewhere. */
    public boolean onOwnHost() {
        return ownHost;
    }

    /** The address of another portal's page, in the same language. */
    public String of(Portal other, String inside) {
        boolean sameHost = other.host() == null && !ownHost;
        return sameHost
                ? prefix(language()) + "/" + other.slug() + inside
                : addresses.of(other, language(), inside);
    }

    /** Another portal of the network, to name it and to lead to it. */
    public Portal neighbour(PortalId other) {
        return neighbours.apply(other);
    }

    /** This same page in another language. */
    public String in(Language other) {
        return in(other, path);
    }

    /** A page of this portal, or of the network, in another language. */
    public String in(Language other, String inside) {
        return prefix(other) + home() + tidy(inside);
    }

    /** The whole address, with scheme and host, of a page of this portal or of the network. */
    public String absolute(String inside) {
        return portal == null
                ? addresses.network() + prefix(language()) + tidy(inside)
                : addresses.of(portal, language(), inside.equals("/") ? "" : inside);
    }

    /**
     * The token a signed-in form carries in its hidden field {@code _csrf}; asking for it opens a
     * session.
     */
    public String token() {
        return token.get();
    }

    private static String prefix(Language language) {
        return language.equals(Language.FRENCH) ? "" : "/" + language;
    }

    private String home() {
        return portal == null || ownHost ? "" : "/" + portal.slug();
    }

    private String tidy(String inside) {
        boolean home = inside.isEmpty() || inside.equals("/");
        if (!home) {
            return inside;
        }
        return home().isEmpty() ? "/" : "";
    }
}
