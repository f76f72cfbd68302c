package org.parvis.conference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountId;
import org.parvis.kernel.Language;
import org.springframework.web.multipart.MultipartFile;

/**
 * An idea as it is given.
 *
 * @param key made by the telephone that kept it until it was sent; the same key is the same idea;
 *     empty when a form without script sends it
 */
public record NewIdea(
        String words,
        String name,
        String email,
        @Nullable AccountId account,
        Language language,
        String key,
        List<MultipartFile> sounds,
        List<MultipartFile> pictures) {}
