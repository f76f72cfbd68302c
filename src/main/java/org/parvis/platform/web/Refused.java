package org.parvis.platform.web;

/**
 * A refusal that has no page of its own: shown as an error page that says why, in the words of
 * {@code messageKey}.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String messageKey;
    private final transient Object[] namesAndValues;

    /**
     * @param status HTTP status, 400 to 499
     * @param messageKey a sentence that says what happened and what to do
     */
    public Refused(int status, String messageKey, Object... namesAndValues) {
        super(messageKey, null, false, false);
        this.status = status;
        this.messageKey = messageKey;
        this.namesAndValues = namesAndValues.clone();
    }

    public int status() {
        return status;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] namesAndValues() {
        return namesAndValues.clone();
    }
}
