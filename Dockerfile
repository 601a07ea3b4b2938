# Netral in a container: docs/decisions/0003-container.md says why it looks like this and how it was checked.
ARG BUILD_IMAGE=maven:3-eclipse-temurin-25
ARG RUNTIME_IMAGE=debian:13-slim

FROM ${BUILD_IMAGE} AS build
WORKDIR /src
COPY pom.xml ./
COPY src ./src
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -DskipTests package

# A Java of the modules that are used. Without jdk.localedata Indonesian dates turn English.
RUN "$JAVA_HOME/bin/jlink" \
        --add-modules java.base,java.logging,java.management,java.naming,java.sql,jdk.localedata,jdk.unsupported \
        --include-locales=id,en --strip-java-debug-attributes --no-header-files --no-man-pages --compress=zip-6 --generate-cds-archive \
        --output /out/java \
    && rm /out/java/lib/server/classes_nocoops*.jsa

# SQLite's native library lies ready, because nothing can be unpacked on a read-only or noexec file system. The talk shows
# that this Java and this library suffice.
COPY knowledge /out/knowledge
RUN mkdir -p /out/app/native \
    && cp target/netral.jar /out/app/netral.jar \
    && mkdir /tmp/native && cd /tmp/native && "$JAVA_HOME/bin/jar" xf /out/app/netral.jar "org/sqlite/native/Linux/$(uname -m)" \
    && cp "org/sqlite/native/Linux/$(uname -m)/libsqlitejdbc.so" /out/app/native/ \
    && chmod -R u=rwX,go=rX /out/app /out/java /out/knowledge \
    && printf '/lapor\n/keluar\n' | NETRAL_KNOWLEDGE=/out/knowledge NETRAL_DATA=/tmp/data \
        /out/java/bin/java -Duser.home=/tmp -Djava.io.tmpdir=/proc -Dorg.sqlite.lib.path=/out/app/native \
        -jar /out/app/netral.jar \
    && test -s /tmp/data/laporan.db

FROM ${RUNTIME_IMAGE}
LABEL org.opencontainers.image.title="Netral" \
      org.opencontainers.image.description="Answers civil servants' questions about political neutrality, on Telegram" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN groupadd --gid 10001 netral \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin netral \
    && install --directory --mode 0700 --owner 10001 --group 10001 /data
COPY --from=build /out/java /opt/java
COPY --from=build /out/app /app
COPY --from=build /out/knowledge /knowledge

ENV LANG=C.UTF-8 NETRAL_DATA=/data NETRAL_KNOWLEDGE=/knowledge
VOLUME ["/data", "/knowledge"]
USER 10001:10001
WORKDIR /data
STOPSIGNAL SIGTERM
# The bot touches this file, to the minute, after each successful poll.
HEALTHCHECK --interval=60s --timeout=5s --start-period=120s --retries=2 \
    CMD find "$NETRAL_DATA/denyut" -mmin -3 2>/dev/null | grep -q .

# No heap dump, no core, no crash report, no attaching: memory can hold a report. More options: JDK_JAVA_OPTIONS.
ENTRYPOINT ["/opt/java/bin/java", \
    "-XX:+UseSerialGC", "-Xmx1280m", "-XX:MaxMetaspaceSize=128m", "-XX:ReservedCodeCacheSize=64m", "-XX:+ExitOnOutOfMemoryError", \
    "-XX:-HeapDumpOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null", "-XX:+DisableAttachMechanism", \
    "-XX:-UsePerfData", \
    "-Dfile.encoding=UTF-8", "-Dstdin.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", \
    "-Dorg.sqlite.lib.path=/app/native", "-Dnetral.home=/app", "-jar", "/app/netral.jar"]
CMD ["bot"]
