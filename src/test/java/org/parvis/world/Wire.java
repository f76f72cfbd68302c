package org.parvis.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A slow line between a browser and a server, on a port of its own, that can be cut and mended. */
public final class Wire implements AutoCloseable {
    private static final int PIECE = 8 * 1024;

    private final ServerSocket door;
    private final int server;
    private final int bytesPerSecond;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /**
     * @param server port of the server behind it
     * @param bytesPerSecond what goes towards the server, at most, on each connection
     */
    public Wire(int server, int bytesPerSecond) {
        this.server = server;
        this.bytesPerSecond = bytesPerSecond;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Everything on its way is lost, and nothing new goes through. */
    public void cut() {
        cut = true;
        open.forEach(Wire::close);
        open.clear();
    }

    public void mend() {
        cut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                if (cut) {
                    close(near);
                } else {
                    Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
                    open.add(near);
                    open.add(far);
                    Thread.ofVirtual().start(() -> carry(near, far, bytesPerSecond));
                    Thread.ofVirtual().start(() -> carry(far, near, Integer.MAX_VALUE));
                }
            } catch (IOException closed) {
                // this connection, or the wire itself, is gone: the loop's condition knows which
            }
        }
    }

    private void carry(Socket from, Socket to, int pace) {
        byte[] piece = new byte[PIECE];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                out.write(piece, 0, read);
                out.flush();
                Thread.sleep(1000L * read / pace);
            }
        } catch (IOException | InterruptedException cutOff) {
            // what a cut line does
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // it is closed: that is all that was wanted
        }
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
