package org.parvis.conference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountId;
import org.parvis.kernel.Language;
import org.springframework.web.multipart.MultipartFile;

/** An idea as it is given. */
public record NewIdea(
        String words,
        String name,
        String email,
        @Nullable AccountId account,
        Language language,
        List<MultipartFile> sounds,
        List<MultipartFile> pictures) {}
