package org.parvis.portal;

/**
 * What a publisher of an online service must say of itself (loi n° 2004-575 pour la confiance dans
 * l'économie numérique, article 1-1).
 *
 * @param publisher the structure: name, legal form, registered office
 * @param director the person legally responsible for what is published
 * @param contact e-mail and telephone
 * @param registration registration number (RNA, SIRET), or empty
 * @param hostName who hosts the server: name, address, telephone
 */
public record LegalNotice(
        String publisher, String director, String contact, String registration, String hostName) {
    public static final LegalNotice EMPTY = new LegalNotice("", "", "", "", "");

    /** Whether everything the law asks is there (the registration number is not always owed). */
    public boolean complete() {
        return !publisher.isBlank()
                && !director.isBlank()
                && !contact.isBlank()
                && !hostName.isBlank();
    }
}
