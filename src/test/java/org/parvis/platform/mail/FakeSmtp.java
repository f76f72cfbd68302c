package org.parvis.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes every letter, or says "later" as often as it is told to. */
final class FakeSmtp {
    final List<String> taken = new CopyOnWriteArrayList<>();
    final AtomicInteger refusals = new AtomicInteger();
    private final ServerSocket door;

    FakeSmtp() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket visitor = door.accept()) {
                converse(visitor);
            } catch (IOException left) {
                continue;
            }
        }
    }

    private void converse(Socket visitor) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = visitor.getOutputStream();
        say(out, "220 fake");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("MAIL")
                    && refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                say(out, "451 come back later");
            } else if (line.equals("DATA")) {
                say(out, "354 go on");
                taken.add(letter(in));
                say(out, "250 taken");
            } else {
                say(out, line.equals("QUIT") ? "221 bye" : "250 fine");
            }
        }
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
