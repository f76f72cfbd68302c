package org.parvis.platform.storage;

import org.parvis.platform.settings.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps files in the data folder. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {
    @Bean
    static FileStore files(DataFolder data) {
        return new FolderStore(data.resolve("files"));
    }
}
