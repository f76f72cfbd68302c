package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.kernel.Slug;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class PortalAddressesTest {
    @Autowired Portals portals;
    @Autowired Openings openings;

    @Test
    void an_address_of_the_networks_own_pages_is_given_to_nobody() {
        Portal portal = openings.portal();

        PortalChange change = portals.change(AnyPortal.at(portal, new Slug("connexion"), null));

        assertThat(change).isInstanceOf(PortalChange.AddressReserved.class);
    }

    @Test
    void an_address_that_was_once_anothers_is_given_to_nobody() {
        Portal portal = openings.portal();
        Slug former = portal.slug();
        portals.change(AnyPortal.at(portal, former.numbered(2), null));

        PortalChange taken = portals.change(AnyPortal.at(openings.portal(), former, null));

        assertThat(taken).isInstanceOf(PortalChange.AddressTaken.class);
    }

    @Test
    void a_portal_may_go_back_to_an_address_of_its_own() {
        Portal portal = openings.portal();
        portals.change(AnyPortal.at(portal, portal.slug().numbered(2), null));

        PortalChange back =
                portals.change(AnyPortal.at(portals.require(portal.id()), portal.slug(), null));

        assertThat(back).isInstanceOf(PortalChange.Done.class);
    }

    @Test
    void two_portals_do_not_share_a_domain_and_none_takes_the_networks() {
        Portal one = openings.portal();
        portals.change(AnyPortal.at(one, one.slug(), one.slug() + ".example.org"));
        Portal other = openings.portal();

        assertThat(portals.change(AnyPortal.at(other, other.slug(), one.slug() + ".EXAMPLE.org")))
                .isInstanceOf(PortalChange.HostTaken.class);
        assertThat(portals.change(AnyPortal.at(other, other.slug(), "localhost")))
                .isInstanceOf(PortalChange.HostTaken.class);
    }
}
