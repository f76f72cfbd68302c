package org.parvis.platform.storage;

import java.time.Clock;
import org.parvis.platform.settings.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps files in the data folder, or in a bucket when one is named. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {
    @Bean
    static Disk disk() {
        return Disk.real();
    }

    @Bean
    static FileStore files(StorageSettings settings, DataFolder data, Clock clock) {
        if (settings.url() == null) {
            return new FolderStore(data.resolve("files"));
        }
        NearFiles near =
                new NearFiles(
                        new FolderStore(data.resolve("near")), settings.near().toBytes(), clock);
        return new S3Store(new S3Bucket(S3Address.of(settings.url())), near);
    }
}
