package org.parvis.doors;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;

/** Reads letters: who, what, and the files that came along. */
final class Letters {
    private static final int DEEPEST = 8;
    private static final int LONGEST = 60_000;
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_ADDRESS = 254;

    /** A line of a letter is no longer; PostgreSQL finds numbers of this length. */
    private static final int LONGEST_NUMBER = 600;

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder rich = new StringBuilder();
    private final List<Attachment> files = new ArrayList<>();

    private Letters() {}

    /** Whether a machine wrote it: answering would begin a conversation of machines. */
    static boolean isAutomatic(MimeMessage letter) throws MessagingException {
        String auto = letter.getHeader("Auto-Submitted", null);
        String bulk = letter.getHeader("Precedence", null);
        return auto != null && !auto.strip().equalsIgnoreCase("no")
                || bulk != null && bulk.toLowerCase(Locale.ROOT).matches("\\s*(bulk|junk|list)\\s*")
                || letter.getHeader("List-Id") != null;
    }

    /**
     * @param envelope the address that the sending server gave
     */
    static Incoming read(MimeMessage letter, String envelope, Language language)
            throws MessagingException, IOException {
        Letters reading = new Letters();
        reading.part(letter, 0);
        InternetAddress from = from(letter, envelope);
        return new Incoming(
                Incoming.Way.MAIL,
                clean(letter.getMessageID(), LONGEST_NUMBER),
                clean(from.getPersonal(), LONGEST_LINE),
                from.getAddress(),
                "",
                title(letter),
                reading.words(),
                language,
                reading.files,
                List.of());
    }

    private static InternetAddress from(MimeMessage letter, String envelope)
            throws MessagingException {
        Address[] from = letter.getFrom();
        return from != null
                        && from.length > 0
                        && from[0] instanceof InternetAddress address
                        && address.getAddress() != null
                        && address.getAddress().length() <= LONGEST_ADDRESS
                        && address.getAddress().matches("[^@\\s<>\",;:]+@[^@\\s<>\",;:]+")
                ? address
                : new InternetAddress(envelope);
    }

    /** Without what programs put before the words of an answer or of a letter handed on. */
    private static String title(MimeMessage letter) throws MessagingException {
        return clean(letter.getSubject(), LONGEST_LINE)
                .replaceFirst("(?i)^((re|fw|fwd|tr|rép)\\s*:\\s*)+", "");
    }

    /** In one line, without what neither screens nor PostgreSQL take. */
    private static String clean(@Nullable String text, int longest) {
        String start = text == null ? "" : text.substring(0, Math.min(text.length(), 4 * longest));
        String line = start.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.substring(0, Math.min(line.length(), longest)).strip();
    }

    private void part(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                BodyPart inside = parts.getBodyPart(at);
                part(inside, depth + 1);
            }
        } else if (isFile(part)) {
            files.add(new Attachment(name(part), type(part), () -> open(part)));
        } else if (part.isMimeType("text/plain")) {
            append(plain, part);
        } else if (part.isMimeType("text/html")) {
            append(rich, part);
        } else if (!part.isMimeType("text/*") && !part.isMimeType("message/*")) {
            files.add(new Attachment(name(part), type(part), () -> open(part)));
        }
    }

    private static InputStream open(Part part) throws IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException damaged) {
            throw new IOException(damaged);
        }
    }

    private static boolean isFile(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                || part.isMimeType("image/*")
                || part.isMimeType("audio/*")
                || part.isMimeType("video/*");
    }

    private static void append(StringBuilder words, Part part)
            throws MessagingException, IOException {
        if (words.length() >= LONGEST) {
            return;
        }
        try (InputStream content = open(part)) {
            String text = new String(content.readNBytes(4 * LONGEST), charset(part));
            words.append(text, 0, Math.min(text.length(), LONGEST)).append('\n');
        }
    }

    private static Charset charset(Part part) throws MessagingException {
        try {
            String said = new ContentType(part.getContentType()).getParameter("charset");
            return said == null
                    ? StandardCharsets.UTF_8
                    : Charset.forName(MimeUtility.javaCharset(said));
        } catch (ParseException | IllegalArgumentException strange) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String name(Part part) throws MessagingException {
        String name = part.getFileName();
        try {
            return name == null
                    ? ""
                    : clean(MimeUtility.decodeText(name), LONGEST_LINE).replaceAll("[/\\\\]", "");
        } catch (UnsupportedEncodingException strange) {
            return clean(name, LONGEST_LINE);
        }
    }

    private static String type(Part part) throws MessagingException {
        String type = part.getContentType();
        return type == null ? "" : type.split(";", 2)[0].strip();
    }

    /** The plain words, else those of the page; without the signature. */
    private String words() {
        String text = plain.toString();
        if (text.isBlank() && !rich.isEmpty()) {
            Document page = Jsoup.parse(rich.toString());
            page.select("br, p, div, li, tr, h1, h2, h3").append("\\n");
            text = page.text().replace("\\n", "\n");
        }
        return text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .replaceFirst("(?s)(^|\n)-- ?\n.*$", "\n")
                .replaceAll("[ \t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
