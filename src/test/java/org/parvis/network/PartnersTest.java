package org.parvis.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.portal.Partner;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ServerTest
class PartnersTest {
    @Autowired Openings openings;
    @Autowired Accounts accounts;
    @Autowired Portals portals;
    @Autowired MockMvc server;

    @Test
    void a_logo_is_drawn_again_small_and_shown_on_the_home_page() throws Exception {
        Portal portal = openings.portal();

        int status = add(portal, "La Ville", "www.ville.example", picture(2000, 500, "png"));

        assertThat(status).isEqualTo(303);
        Partner partner = portals.require(portal.id()).partners().getFirst();
        assertThat(partner.address()).isEqualTo("https://www.ville.example");
        assertThat(partner.logo()).extracting(Partner.Logo::width).isEqualTo(320);
        assertThat(get("/" + portal.slug()))
                .contains("/partenaires/" + partner.id(), "https://www.ville.example");
        byte[] logo = bytes("/" + portal.slug() + "/partenaires/" + partner.id());
        assertThat(ImageIO.read(new ByteArrayInputStream(logo)).getHeight()).isEqualTo(80);
    }

    @Test
    void what_is_no_image_is_refused_in_words() throws Exception {
        Portal portal = openings.portal();
        byte[] drawing =
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
                        .getBytes(StandardCharsets.UTF_8);

        int status = add(portal, "La Ville", "", drawing);

        assertThat(status).isEqualTo(422);
        assertThat(portals.require(portal.id()).partners()).isEmpty();
    }

    @Test
    void an_address_that_is_no_web_address_is_refused() throws Exception {
        Portal portal = openings.portal();

        int status = add(portal, "La Ville", "javascript:alert(1)", new byte[0]);

        assertThat(status).isEqualTo(422);
        assertThat(portals.require(portal.id()).partners()).isEmpty();
    }

    @Test
    void the_logo_of_one_portal_is_not_there_on_another() throws Exception {
        Portal portal = openings.portal();
        add(portal, "La Ville", "", picture(100, 100, "jpeg"));
        Partner partner = portals.require(portal.id()).partners().getFirst();

        int elsewhere =
                server.perform(MockMvcRequestBuilders.get("/quai-9/partenaires/" + partner.id()))
                        .andReturn()
                        .getResponse()
                        .getStatus();

        assertThat(elsewhere).isEqualTo(404);
    }

    private int add(Portal portal, String name, String address, byte[] logo) throws Exception {
        Account editor = accounts.create("Mariam", null, Language.FRENCH);
        accounts.grant(editor.id(), Role.EDITOR, portal.id());
        return server.perform(
                        MockMvcRequestBuilders.multipart(
                                        "/" + portal.slug() + "/redaction/partenaires")
                                .file(new MockMultipartFile("logo", "logo.png", "image/png", logo))
                                .param("nom", name)
                                .param("adresse", address)
                                .requestAttr(
                                        Visitor.class.getName(),
                                        accounts.asVisitor(editor.id(), portal.id()))
                                .header("Sec-Fetch-Site", "same-origin")
                                .header("X-Parvis", "1"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String get(String path) throws Exception {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path) throws Exception {
        return server.perform(MockMvcRequestBuilders.get(path))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
